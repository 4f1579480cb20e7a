import { createBrowserRouter } from 'react-router';
import { BrokenPage, NotFound } from './BrokenPage';
import { CockpitEntrance } from './CockpitEntrance';
import { modules } from './modules';
import { Shell } from './Shell';

export const router = createBrowserRouter([
  { path: '/sign-in', lazy: () => import('./SignInPage').then(({ SignInPage }) => ({ Component: SignInPage })), errorElement: <BrokenPage /> },
  { path: '/invitation', lazy: () => import('./invitation/InvitationPage').then(({ InvitationPage }) => ({ Component: InvitationPage })), errorElement: <BrokenPage /> },
  {
    path: '/',
    element: <Shell />,
    errorElement: <BrokenPage />,
    children: [
      {
        errorElement: <BrokenPage />,
        children: [
          { index: true, element: <CockpitEntrance /> },
          { path: 'me', lazy: () => import('./ProfilePage').then(({ ProfilePage }) => ({ Component: ProfilePage })) },
          ...modules.flatMap((module) => module.routes),
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
]);
