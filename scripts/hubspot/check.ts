import { checkProject, mostBundleBytes } from "./check-project.ts";

/** `npm run hubspot:check`: everything about the uploaded project that can be known offline. Ends with 1 where a fault is found. */
const { faults, bundles } = await checkProject(new Date().toISOString().slice(0, 10));
for (const [entrypoint, bytes] of Object.entries(bundles)) console.log(`${String(bytes).padStart(7)} of ${mostBundleBytes(entrypoint)} bytes  ${entrypoint}`);
for (const fault of faults) console.error(`fault: ${fault}`);
console.log(faults.length === 0 ? "hubspot-app is ready to be uploaded." : `${faults.length} faults.`);
process.exitCode = faults.length === 0 ? 0 : 1;
