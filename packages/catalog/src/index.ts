/** Third parties and known cookies, as data, each record with its source and licence. */
export {}
