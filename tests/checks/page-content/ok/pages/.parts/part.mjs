export const Part = () => null;
