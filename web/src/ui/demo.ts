import { createContext, useContext } from 'react';

/** True in a space of invented figures: every screen, print and export then says so. */
export const DemoSpace = createContext(false);

export function useDemo() {
  return useContext(DemoSpace);
}
