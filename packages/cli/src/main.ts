process.stderr.write('candor: not built yet\n')
process.exitCode = 2
