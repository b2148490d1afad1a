/** User settings under which VS Code says and shows nothing of its own accord, so that what is seen is the extension's doing. */
export const quietProfile: Readonly<Record<string, unknown>> = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'security.workspace.trust.banner': 'never',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.reduceMotion': 'on',
  'workbench.editor.useModal': 'off',
  'workbench.editor.empty.hint': 'hidden',
  // A local history entry is written after a save, at a time when a test may be deleting its folder.
  'workbench.localHistory.enabled': false,
  'workbench.enableExperiments': false,
  'window.restoreWindows': 'none',
  'files.autoSave': 'off',
  'editor.minimap.enabled': false,
  'extensions.ignoreRecommendations': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'telemetry.telemetryLevel': 'off',
  'git.openRepositoryInParentFolders': 'never',
  'remote.autoForwardPorts': false,
  'terminal.integrated.gpuAcceleration': 'off',
};
