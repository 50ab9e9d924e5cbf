/** How this operation fails. */
export const failures = {
  "bad-metric": {
    sentence: "A name, value or label is not one that the formats can hold, or that linters would take.",
    hint: "Correct what is named; the hint has a better name where there is one.",
  },
  "duplicate-series": {
    sentence: "The same series is given twice, with the same time.",
    hint: "Give each a label of its own, a time of its own, or one of them only.",
  },
  "name-clash": {
    sentence: "Two names become one.",
    hint: "Rename one of them.",
  },
  "merge-conflict": {
    sentence: "Two files have the same series, or one name with two types.",
    hint: "Give each file's metrics a label of their own, such as the matrix's values.",
  },
  "header-mismatch": {
    sentence: "The file to append to has other columns.",
    hint: "Append to another file, or take csv-layout: tidy, whose columns never change.",
  },
  "write-failed": {
    sentence: "A file could not be written.",
    hint: "Mind directory, its permissions and the room on the disk.",
  },
  "upload-unavailable": {
    sentence: "The runner offers no place for artifacts, and upload is true.",
    hint: "Take upload: auto, or the recipe metrics-artifact.",
  },
  "upload-failed": {
    sentence: "The artifact could not be uploaded; the files are written.",
    hint: "Run the job again; the server's own words are in the message.",
  },
  "push-rejected": {
    sentence: "A receiver refused the metrics, or some of them. They are never sent again.",
    hint: "Correct what the receiver says.",
  },
  "push-failed": {
    sentence: "A receiver did not answer, or not in a way that can be used.",
    hint: "Check the address and the receiver.",
  },
  "no-baseline": {
    sentence: "The baseline is there, or may be, and cannot be read. (None at all, as on a first run, is a notice.)",
    hint: "Give the token `actions: read`; look at the artifact that is named.",
  },
  regression: {
    sentence: "A rule of regress is broken.",
    hint: "Each series that is wrong is named; on-regression: warn lets the step pass.",
  },
};
