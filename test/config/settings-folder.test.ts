import {userInfo} from 'node:os';
import {describe, expect, it} from 'vitest';
import {settingsFolder} from '../../src/config/settings-folder.js';

const linux = {platform: 'linux', cwd: '/projects'};

describe('settingsFolder', () => {
	it('is the platform’s place for settings', () => {
		expect(settingsFolder({HOME: '/home/ann'}, linux)).toBe('/home/ann/.config/messenger-tool');
		expect(settingsFolder({HOME: '/home/ann', XDG_CONFIG_HOME: '/etc/ann'}, linux)).toBe('/etc/ann/messenger-tool');
		expect(settingsFolder({HOME: '/Users/ann'}, {...linux, platform: 'darwin'})).toBe(
			'/Users/ann/Library/Preferences/messenger-tool',
		);
		const windows = {platform: 'win32', cwd: 'C:\\work'};
		expect(settingsFolder({APPDATA: 'C:\\Ann\\Roaming'}, windows)).toBe('C:\\Ann\\Roaming\\messenger-tool\\Config');
		expect(settingsFolder({USERPROFILE: 'C:\\Ann'}, windows)).toBe('C:\\Ann\\AppData\\Roaming\\messenger-tool\\Config');
	});

	it('is MESSENGER_CONFIG_DIR when that is set, seen from the current folder', () => {
		expect(settingsFolder({HOME: '/home/ann', MESSENGER_CONFIG_DIR: 'state'}, linux)).toBe('/projects/state');
	});

	it('asks the system for the home folder when the variables do not tell, and passes by relative ones', () => {
		expect(settingsFolder({HOME: '', XDG_CONFIG_HOME: 'config'}, linux)).toBe(
			`${userInfo().homedir}/.config/messenger-tool`,
		);
	});

	it('is nowhere when the home folder is no path', () => {
		expect(settingsFolder({HOME: '.'}, linux)).toBeUndefined();
		expect(settingsFolder({HOME: '.', XDG_CONFIG_HOME: '/etc/ann'}, linux)).toBe('/etc/ann/messenger-tool');
	});
});
