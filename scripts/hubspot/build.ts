import { writeBuiltFiles } from "./build-app.ts";

/** `npm run hubspot:build`: fills hubspot-app/src/app with what is uploaded. */
const written = await writeBuiltFiles();
console.log(written.length === 0 ? "hubspot-app is up to date." : written.map((path) => `written or removed: ${path}`).join("\n"));
