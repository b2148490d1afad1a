/** The environment variable that names the file into which the counts go, at the very end of a run. */
export const resultFileVariable = 'HOST_TEST_RESULT';

/** VS Code's log carries the reporter's lines as well; this marks them. */
export const lineMark = '[host-test] ';

/** Marks the one line that carries the counts, for hosts that cannot write files. */
export const resultMark = '[host-test-result] ';
