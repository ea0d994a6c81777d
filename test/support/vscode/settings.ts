// User settings that make a workbench quiet, small and the same on every machine.

/** Settings of every VS Code that tests start; a test may override them. */
export const userSettings: Record<string, unknown> = {
  'chat.disableAIFeatures': true,
  'editor.fontFamily': "'DejaVu Sans Mono', monospace",
  'editor.minimap.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off', // the browser's default is another than the desktop's
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'window.titleBarStyle': 'custom',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.reduceMotion': 'on', // pictures show nothing half faded in
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false
}
