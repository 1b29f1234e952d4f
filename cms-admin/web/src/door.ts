// The page for those who are not signed in: all of the application is within reach, and the way in is loaded with it.
import "./main";
import "./screens/door/SignInPage";
