// Stands in for @vscode/native-watchdog, a second guard against orphaned extension hosts. The first, a timer in the
// extension host that looks for its parent every second, is VS Code's own and stays.

exports.start = () => {}
exports.exit = code => process.exit(code ?? 0)
