/** Names of things that are no secret: "YOUR_TOKEN", "AKIAIOSFODNN7EXAMPLE", "changeme". */
const names =
  /example|sample|dummy|placeholder|redact|censor|mask(?:ed)?|removed|hidden|change-?_?me|your-?_?|my-?_?(?:token|secret|password|key)|fake|secret(?:key|token)?$|^(?:password|passwd|pass|pwd|token|admin|root|postgres|mysql|guest|user|test(?:ing)?|foo|bar|hunter2|local|dev)$|to-?_?be-?_?replaced|insert-?_?/i;
/** Masks and variables: "xxxx", "****", "…", "<password>", "${TOKEN}". */
const marks = /x{4,}|\*{2,}|•{2,}|●{2,}|#{4,}|\.{3,}|…|[<>[\]{}]|^\$|\$\(|%\w+%/i;
/** "0123456789", "abcdefgh" and "aaaaaaaa" are typed, not issued. */
const typed = /(.)\1{6,}|01234567|12345678|abcdefgh|qwertyui|deadbeef/i;
/** The token that jwt.io shows to everybody. */
const wellKnown = /eyJzdWIiOiIxMjM0NTY3ODkwIi/;
/** An identifier of a role, a user or a session, or half of a pair that expires by itself. */
const awsIdentifier = /^(?!AKIA)A[A-Z\d]{3}[A-Z\d]{16}$/;
/** In a long key any of the names may stand by chance. */
const longestNamed = 200;

/** Returns whether what has the form of a credential only stands for one. */
export function isStandIn(value: string): boolean {
  return (
    wellKnown.test(value) ||
    awsIdentifier.test(value) ||
    (value.length <= longestNamed && (names.test(value) || marks.test(value) || typed.test(value)))
  );
}
