/** Storybook makes names of stories from their exports, with capitals; here they are sentences. */
export const sentenceCase = (name: string): string => name.charAt(0) + name.slice(1).toLowerCase();
