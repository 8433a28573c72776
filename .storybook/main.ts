import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: { name: '@storybook/web-components-vite', options: { builder: { viteConfigPath: '.storybook/vite.config.ts' } } },
  stories: ['../stories/**/*.stories.ts'],
  staticDirs: [{ from: '../demo/site/people', to: '/people' }],
  docs: { defaultName: 'Guide' },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};
export default config;
