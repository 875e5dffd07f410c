/** The browser's door: makes the page that the server has sent live. */
import { start } from "./start.ts";

start();
