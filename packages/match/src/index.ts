/** Policy to index; index and observations to findings; pure. */
export {}
