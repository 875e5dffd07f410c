/** Browser entry point: adds live behaviour to the server-rendered page. */
import { startPage } from "./start.ts";

startPage();
