import {defineCommand} from './command.js';

export const explainCommand = defineCommand({name: 'explain', group: 'Diagnose', summary: '', run: async () => ({}), render: () => {}});
