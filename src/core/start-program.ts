/** `spawn` of node:child_process, which on Windows starts what npm installs as well, with its arguments as they are. */
export {default as startProgram} from 'cross-spawn';
