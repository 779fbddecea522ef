// What is read: sentences as colleagues write them, full of times and without any.
export const texts = {
  dense:
    "Could you look at the draft before the review on Friday at 10:30am ET? If nothing blocks us we ship on March 3rd " +
    "between 14:00 and 15:00 UTC, and I am away from tomorrow afternoon until Monday. Please reply by EOD Thursday. ",
  plain:
    "The staging run finished and the numbers look right, but two of the older accounts still fail validation, so the " +
    "owner of that service should look at the logs and tell us whether the fix belongs in the importer or in the schema. ",
};

/** A text with a city in it, so that the table of places is asked too. */
export const first = `${texts.dense}Or call me at 5pm in Bangalore.`;
