import Glibc

Signals.install()

let arguments = (1..<max(Int(CommandLine.argc), 1)).compactMap { index in
  CommandLine.unsafeArgv[index].map { word in
    Argument(bytes: (0..<strlen(word)).map { UInt8(bitPattern: word[$0]) })
  }
}
exit(Program(console: .system).run(arguments).rawValue)
