/** What the gateway in front of QuickBooks refuses before QuickBooks sees it: who is asking, and how often. */
export interface GatewayRefusal {
  status: 401 | 403 | 429;
  type: string;
  message: string;
  detail: string;
  code: string;
}

/** Recorded; the detail ends in the token. */
export const tokenRefused = (detail: string): GatewayRefusal => ({
  status: 401,
  type: "AUTHENTICATION",
  message: "message=AuthenticationFailed; errorCode=003200; statusCode=401",
  detail,
  code: "3200",
});

/** Shape as the recorded 401; words from other people's reports. */
export const companyRefused = (): GatewayRefusal => ({
  status: 403,
  type: "AUTHORIZATION",
  message: "message=ApplicationAuthorizationFailed; errorCode=003100; statusCode=403",
  detail: "The access token is not for this company.",
  code: "3100",
});

/** Shape as the recorded 401; words from other people's reports. */
export const throttled = (): GatewayRefusal => ({
  status: 429,
  type: "THROTTLE",
  message: "message=ThrottleExceeded; errorCode=003001; statusCode=429",
  detail: "The request limit was reached. Wait 60 seconds.",
  code: "3001",
});

/** The body, with the empty remains of the gateway's own object as recorded. `time` is epoch milliseconds here. */
export function gatewayBody({ type, message, detail, code }: GatewayRefusal, time: number) {
  return {
    warnings: null,
    intuitObject: null,
    fault: { error: [{ message, detail, code, element: null }], type },
    report: null,
    queryResponse: null,
    batchItemResponse: [],
    attachableResponse: [],
    syncErrorResponse: null,
    requestId: null,
    time,
    status: null,
    cdcresponse: [],
  };
}
