import { RouterProvider } from '@tanstack/react-router';
import { router } from './router';
export { prepareLegal } from './wording';

/** The screens of an open vault. They are read apart: the password can be typed before they are there. */
export function OpenScreens() {
  return <RouterProvider router={router} />;
}

/** Leads to the first screen. */
export const goHome = (): void => void router.navigate({ to: '/', replace: true });
