// The page for those who seem to be signed in: the same application, and the desk is loaded with it.
import "./main";
import "./app/SignedIn";
