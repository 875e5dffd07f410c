/** A process of its own, for the package unpacks into the folder that the environment says is for temporary files. */
import packaged from "@sparticuz/chromium";

await packaged.executablePath();
