/** A project: discover, scan in workers, cache, match, waivers, baseline to report. */
export {}
