export {type Sandbox, type SandboxOptions, startSandbox} from './sandbox/start.js';
export type {SandboxApp, SandboxPage, SandboxUser} from './sandbox/world/introduce.js';
