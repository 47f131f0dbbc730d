import Glibc

/// A program that runs, and what it used.
struct Child {
  /// What a run took.
  struct Usage {
    /// Seconds by the clock, from the start to the end.
    var wall = 0.0
    /// Seconds of the processor, user and system.
    var processor = 0.0
    /// The most memory it held, in KB. Linux counts the parent's peak as well, hence `Task.launch`.
    var peak = 0
    /// The exit status; 128 and the signal for one that was killed.
    var status: Int32 = 0
  }

  private let process: pid_t
  private let start: Double

  /// Starts a program with an empty standard input; standard error goes to a file as well.
  ///
  /// - Parameters:
  ///   - words: the program and its arguments.
  ///   - output: the file that takes standard output.
  ///   - locale: the value of LC_ALL, or nil for that of this process.
  init(_ words: [String], output: String, locale: String? = nil) throws(Bench.Failure) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, flags, 0o644)
    let isDevice = output.hasPrefix("/dev/")
    posix_spawn_file_actions_addopen(
      &actions, 2, isDevice ? output : output + ".err", flags, 0o644)
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var variables: [UnsafeMutablePointer<CChar>?] = []
    var next = environ
    while let variable = next.pointee {
      if locale == nil || strncmp(variable, "LC_ALL=", 7) != 0 {
        variables.append(strdup(variable))
      }
      next += 1
    }
    if let locale { variables.append(strdup("LC_ALL=\(locale)")) }
    variables.append(nil)
    defer { for variable in variables { free(variable) } }
    var number: pid_t = 0
    start = Child.now()
    let code = posix_spawnp(&number, words[0], &actions, nil, &arguments, &variables)
    guard code == 0 else {
      throw Bench.Failure(message: "\(words[0]): \(String(cString: strerror(code)))")
    }
    process = number
  }

  /// Waits for the end, which comes after `limit` seconds at the latest.
  func wait(limit: Int) -> Usage {
    var usage = Usage()
    var resources = rusage()
    var status: Int32 = 0
    let end = start + Double(limit)
    while true {
      let done = wait4(process, &status, WNOHANG, &resources)
      if done == process { break }
      if Child.now() > end { kill(process, SIGKILL) }
      // Short runs are watched closely, long ones leave the processor to themselves.
      usleep(Child.now() - start < 0.2 ? 50 : 500)
    }
    usage.wall = Child.now() - start
    usage.processor = Child.seconds(resources.ru_utime) + Child.seconds(resources.ru_stime)
    usage.peak = resources.ru_maxrss
    let signal = status & 0x7F
    usage.status = signal == 0 ? status >> 8 & 0xFF : 128 + signal
    return usage
  }

  /// Seconds of a clock that nobody sets.
  static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }
}
