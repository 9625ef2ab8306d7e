/** How the demo site of a workstation is unlocked. It protects nothing: everyone and everything in it is invented. */
export const demoAccess = { login: 'demo', password: 'ce site est inventé, rien à protéger' } as const;
