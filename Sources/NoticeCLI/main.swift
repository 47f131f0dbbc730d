import Glibc

// A closed pipe is an error of write(2), which Output turns into a quiet end.
signal(SIGPIPE, SIG_IGN)

let arguments = (1..<max(Int(CommandLine.argc), 1)).compactMap { index in
  CommandLine.unsafeArgv[index].map { word in
    Argument(bytes: (0..<strlen(word)).map { UInt8(bitPattern: word[$0]) })
  }
}
exit(Program(console: .system).run(arguments).rawValue)
