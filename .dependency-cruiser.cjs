/** Imports run one way: http | worker -> flows -> connectors | store -> domain | platform. */
const forbid = (name, from, to, comment) => ({ name, severity: "error", comment, from: { path: from }, to: { path: to } });

module.exports = {
  forbidden: [
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    forbid("domain-is-pure", "^server/domain", "^(server/(?!domain)|node:|fs$|path$|crypto$)", "No I/O, no clock, no randomness in domain/."),
    forbid("platform-is-ground", "^server/platform", "^server/(?!platform)", "platform/ imports nothing of ours."),
    forbid("store-looks-down", "^server/store", "^server/(?!store|domain|platform)", "store/ uses domain/ and platform/ only."),
    forbid("connectors-look-down", "^server/connectors", "^server/(?!connectors|domain|platform)", "connectors/ use domain/ and platform/ only."),
    forbid("connectors-stand-alone", "^server/connectors/(hubspot|quickbooks|xero)/", "^server/connectors/(?!$1)[a-z]+/", "One connector never imports another."),
    forbid("flows-look-down", "^server/flows", "^server/(http|app|worker|main|config)", "flows/ know nothing of HTTP or of wiring."),
    forbid("http-looks-down", "^server/http", "^server/(worker|main|app)", "An endpoint is not wiring."),
    forbid("server-without-sandbox", "^server", "^sandbox", "They meet over HTTP only."),
    forbid("sandbox-without-server", "^sandbox", "^server", "They meet over HTTP only."),
    forbid("stand-ins-stand-alone", "^sandbox/(hubspot|quickbooks|xero)/", "^sandbox/(?!$1|kit|seeds)[a-z]+/", "One vendor knows nothing of another."),
    forbid("kit-is-ground", "^sandbox/kit", "^sandbox/(?!kit)", "kit/ knows no vendor."),
    forbid("cards-stand-alone", "^src", "^(server|sandbox|scripts)|^node:", "What runs inside the CRM meets the server over HTTP only."),
    forbid("surfaces-stand-alone", "^src/extensions/(deal|company|contact|settings|home|bulk)/", "^src/extensions/(?!$1/|api/|format/|texts/|parts/)", "One surface never imports another; what two need lives in parts/."),
    forbid("nobody-imports-cards", "^(server|sandbox)", "^src", "They meet over HTTP only."),
    forbid("no-tests-in-the-product", "^(server|sandbox|scripts|src)", "^(test|bench)", "The product does not import its tests."),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "types"], extensions: [".ts", ".tsx", ".js", ".json"] },
  },
};
