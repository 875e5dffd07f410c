/** A controller whose signal each request in flight and each wait listens to; Node warns of more than ten. */
import { setMaxListeners } from "node:events";

export function sharedAbortController(): AbortController {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  return controller;
}
