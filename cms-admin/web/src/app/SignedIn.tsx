import "../ui/desk.styles";
import { RouterProvider } from "@tanstack/react-router";
import { MeContext, type Me } from "./me";
import { openRouter } from "./routes";
import { SignInAgain } from "./SignInAgain";

export type Router = ReturnType<typeof openRouter>;

export { openRouter };

/** The desk of whoever is signed in. */
export default function SignedIn({ me, router }: { me: Me; router: Router }) {
  return (
    <MeContext value={me}>
      <RouterProvider router={router} />
      <SignInAgain me={me} />
    </MeContext>
  );
}
