/** How a goal of Atlassian is named in the mapping: by its id in the Teamwork Graph. */
export const isGoal = (key: string): boolean => /^ari:cloud:townsquare:[\w-]*:goal\/[\w/-]{1,200}$/.test(key);
