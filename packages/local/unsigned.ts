/** What a request to a local engine carries instead of a signature: the engine wants one and checks none. */
export const unsigned = {
  authorization:
    'AWS4-HMAC-SHA256 Credential=local/20260101/ap-northeast-2/dynamodb/aws4_request, SignedHeaders=host, Signature=none',
  'x-amz-date': '20260101T000000Z',
} as const;
