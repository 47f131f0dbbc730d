import Glibc

exit(Bench.main(CommandLine.arguments.dropFirst().map { $0 }))
