import "../ui/desk.styles";
import { RouterProvider } from "@tanstack/react-router";
import { MeContext, type Me } from "./me";
import { router } from "./routes";
import { SignInAgain } from "./SignInAgain";

/** The desk of whoever is signed in. */
export default function SignedIn({ me }: { me: Me }) {
  return (
    <MeContext value={me}>
      <RouterProvider router={router} />
      <SignInAgain me={me} />
    </MeContext>
  );
}
