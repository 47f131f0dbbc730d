import Glibc

/// Takes the measures.
struct Measures {
  let options: Options
  let tools: Tools
  let inputs: Inputs
  private(set) var report = Report()

  init(options: Options, tools: Tools, inputs: Inputs) {
    self.options = options
    self.tools = tools
    self.inputs = inputs
  }

  /// Takes one measure.
  mutating func take(_ measure: Options.Measure) throws {
    switch measure {
    case .stages: try stages()
    case .pipeline: try pipeline()
    case .jionlp: try jionlp()
    case .match: try match()
    case .workers: try workers()
    case .startup: try startup()
    case .memory: try memory()
    case .large: try large()
    case .pathological: try pathological()
    }
  }

  /// One of those that are compared.
  private struct Contender {
    var words: [String]
    /// The file that takes its output.
    var output: String
    var locale: String?
  }

  /// Runs contenders in turn; returns the median usage of each, nil for one that failed.
  private mutating func compare(
    _ contenders: [Contender], repeats: Int? = nil
  ) throws -> [Child.Usage?] {
    var runs = [[Child.Usage]](repeating: [], count: contenders.count)
    for round in 0...(repeats ?? options.repeats) {
      for (index, contender) in contenders.enumerated() {
        // What failed or took too long once would do so again.
        if runs[index].contains(where: { $0.wall.isNaN }) { continue }
        let usage = try Child(
          contender.words, output: contender.output, locale: contender.locale
        ).wait(limit: options.limit)
        if usage.status != 0 {
          report.fail("\(contender.words.joined(separator: " ")): status \(usage.status)")
          runs[index].append(Child.Usage(wall: .nan, processor: .nan))
        } else if round > 0 {
          // The first round fills the caches.
          runs[index].append(usage)
        }
      }
    }
    return runs.map { runs in
      if runs.contains(where: { $0.wall.isNaN }) { return nil }
      return Child.Usage(
        wall: Measures.median(runs.map(\.wall)), processor: Measures.median(runs.map(\.processor)))
    }
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return .nan }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  /// What `parse` needs to read the files of a list.
  private func parse(_ arguments: [String], output: String = "parsed") -> Contender {
    Contender(
      words: [tools.noticekit, "parse", "--quiet", "-o", inputs.path(output)] + arguments,
      output: inputs.path("log"))
  }

  /// The stages one after the other, within one process.
  private mutating func stages() throws {
    let small = try inputs.small(min(options.files, 2_000))
    let terms = try inputs.terms(3_000)
    let text = try inputs.large()
    let contender = Contender(
      words: [tools.bench, "--stages", small.list, terms.path, text.path],
      output: inputs.path("stages"))
    var seconds: [String: [Double]] = [:]
    var order: [(name: String, bytes: Double, count: String)] = []
    for _ in 0..<options.repeats {
      let usage = try Child(contender.words, output: contender.output).wait(limit: options.limit)
      guard usage.status == 0 else { return report.fail("stages: status \(usage.status)") }
      order = []
      let output = String(decoding: try Files.read(contender.output), as: UTF8.self)
      for line in output.split(separator: "\n") {
        let words = line.split(separator: " ").map(String.init)
        let name = words.dropLast(3).joined(separator: " ")
        seconds[name, default: []].append(Double(words[words.count - 3]) ?? .nan)
        order.append((name, Double(words[words.count - 2]) ?? 0, words[words.count - 1]))
      }
    }
    for stage in order {
      let median = Measures.median(seconds[stage.name] ?? [])
      let isTable = stage.bytes == 0
      report.add(
        Report.Row(
          measure: .stages, name: "stage: \(stage.name)",
          ours: isTable ? median * 1000 : stage.bytes / median / 1e6,
          unit: isTable ? "ms" : "MB/s"))
    }
  }

  /// All stages from files to JSON Lines on one core, against counting characters.
  private mutating func pipeline() throws {
    let small = try inputs.small(options.files)
    let text = try inputs.large()
    let usages = try compare([
      parse(["--jobs", "1", "--files-from", small.list]),
      Contender(words: ["wc", "-m", text.path], output: inputs.path("wc"), locale: tools.locale),
    ])
    check(
      "parse: \(options.files) notices", Files.lineCount(inputs.path("parsed")) == options.files)
    let counted = String(decoding: try Files.read(inputs.path("wc")), as: UTF8.self)
    check("wc -m: \(text.scalars) characters", counted.hasPrefix("\(text.scalars) "))
    guard let ours = usages[0], let wc = usages[1] else { return }
    let rate = Double(small.bytes) / ours.processor / 1e6
    let other = Double(text.bytes) / wc.processor / 1e6
    report.add(
      Report.Row(
        measure: .pipeline, name: "full pipeline, one core", ours: rate, other: ("wc -m", other),
        unit: "MB/s", ratio: rate / other, target: (0.5, 1)))
  }

  /// The full pipeline against JioNLP's time extraction alone.
  private mutating func jionlp() throws {
    guard let python = tools.python else {
      return report.remark("JioNLP is not there: pip install jionlp, or --python FILE")
    }
    let small = try inputs.small(options.files)
    let part = try inputs.part()
    let ours = parse(["--jobs", "1", "--files-from", small.list])
    var seconds: [Double] = []
    var counts: Set<String> = []
    var processor: [Double] = []
    for _ in 0..<options.repeats {
      let usage = try Child(ours.words, output: ours.output).wait(limit: options.limit)
      processor.append(usage.status == 0 ? usage.processor : .nan)
      let output = inputs.path("jionlp")
      let other = try Child([python, "-c", Tools.jionlp, part.path], output: output)
        .wait(limit: options.limit)
      guard other.status == 0 else { return report.fail("JioNLP: status \(other.status)") }
      let words = String(decoding: try Files.read(output), as: UTF8.self)
        .split(whereSeparator: \.isWhitespace).map(String.init)
      guard words.count >= 2 else { return report.fail("JioNLP printed no figures") }
      seconds.append(Double(words[words.count - 2]) ?? .nan)
      counts.insert(words[words.count - 1])
    }
    check("JioNLP: \(counts.sorted().joined(separator: ", ")) times", counts.count == 1)
    let rate = Double(small.bytes) / Measures.median(processor) / 1e6
    let other = Double(part.bytes) / Measures.median(seconds) / 1e6
    report.add(
      Report.Row(
        measure: .jionlp, name: "full pipeline, one core", ours: rate,
        other: ("JioNLP, times alone", other), unit: "MB/s", ratio: rate / other,
        target: (50, 150)))
  }

  /// `match` against grep and ripgrep with the same terms; all outputs must be the same.
  private mutating func match() throws {
    let terms = try inputs.terms(3_000).path
    let text = try inputs.large()
    var contenders = [
      Contender(
        words: [tools.noticekit, "match", "--terms", terms, text.path],
        output: inputs.path("match"))
    ]
    var names = ["match"]
    if tools.hasGrep {
      names.append("grep -o -b -F -f")
      contenders.append(
        Contender(
          words: ["grep", "-a", "-o", "-b", "-F", "-f", terms, text.path],
          output: inputs.path("grep"), locale: "C"))
    } else {
      report.remark("grep is not there")
    }
    if tools.hasRipgrep {
      names.append("rg -o -b -F -f")
      contenders.append(
        Contender(
          words: [
            "rg", "--no-config", "-a", "-o", "-b", "-F", "-N", "--no-heading", "--no-unicode",
            "--color=never", "-f", terms, text.path,
          ], output: inputs.path("rg")))
    } else {
      report.remark("rg is not there: apt-get install ripgrep")
    }
    let usages = try compare(contenders)
    guard let ours = usages[0] else { return }
    let rate = Double(text.bytes) / ours.processor / 1e6
    for index in 1..<max(contenders.count, 1) {
      guard let other = usages[index] else { continue }
      check(
        "\(names[index]): the same \(Files.lineCount(contenders[0].output)) occurrences",
        Files.areEqual(contenders[0].output, contenders[index].output))
      let value = Double(text.bytes) / other.processor / 1e6
      report.add(
        Report.Row(
          measure: .match, name: "match, 3,000 terms, \(options.size) MB", ours: rate,
          other: (names[index], value), unit: "MB/s", ratio: rate / value,
          target: index == 1 && tools.hasGrep ? (3, 5) : nil))
    }
  }

  /// What a second worker gains, over what a second process gains in the same minute.
  private mutating func workers() throws {
    let small = try inputs.small(options.files)
    let one = parse(["--jobs", "1", "--files-from", small.list], output: "one")
    let two = parse(["--jobs", "2", "--files-from", small.list], output: "two")
    let spin = [tools.bench, "--spin"]
    var gains: [Double] = []
    var spins: [Double] = []
    for round in 0...options.repeats {
      let alone = try Child(one.words, output: one.output).wait(limit: options.limit)
      let shared = try Child(two.words, output: two.output).wait(limit: options.limit)
      let single = try Child(spin, output: "/dev/null").wait(limit: options.limit)
      let start = Child.now()
      let first = try Child(spin, output: "/dev/null")
      let second = try Child(spin, output: "/dev/null")
      let ends = [first.wait(limit: options.limit), second.wait(limit: options.limit)]
      let both = Child.now() - start
      guard ([alone, shared, single] + ends).allSatisfy({ $0.status == 0 }) else {
        return report.fail("workers: a run failed")
      }
      if round == 0 { continue }
      gains.append(alone.wall / shared.wall)
      spins.append(2 * single.wall / both)
    }
    check(
      "two workers write what one writes", Files.areEqual(inputs.path("one"), inputs.path("two")))
    let gain = Measures.median(gains)
    let possible = Measures.median(spins)
    report.add(
      Report.Row(
        measure: .workers, name: "two workers against one", ours: gain,
        other: ("two spin loops against one", possible), unit: "times", ratio: gain / possible,
        target: (0.9, 0.95)))
  }

  /// One notice in a process of its own, against a program that does nothing.
  private mutating func startup() throws {
    guard let empty = tools.empty else { return report.remark("swiftc is not there") }
    let notice = try inputs.notice(bytes: 7_000)
    let usages = try compare(
      [
        Contender(words: [tools.noticekit, "parse", notice], output: inputs.path("log")),
        Contender(words: [empty], output: inputs.path("log.empty")),
      ], repeats: max(options.repeats * 4, 20))
    check("one notice gives one line", Files.lineCount(inputs.path("log")) == 1)
    guard let ours = usages[0], let other = usages[1] else { return }
    report.add(
      Report.Row(
        measure: .startup, name: "one notice of 7 KB, whole process", ours: ours.wall * 1000,
        other: ("empty program with Foundation", other.wall * 1000), unit: "ms",
        ratio: ours.wall / other.wall, target: (2, 1.5), isMore: false))
  }

  /// The peak of memory over many files, against a tenth of them.
  private mutating func memory() throws {
    let many = options.files
    let few = max(options.files / 10, 1)
    var peaks: [Double] = []
    for count in [many, few] {
      let small = try inputs.small(count)
      var runs: [Double] = []
      for _ in 0..<min(options.repeats, 3) {
        let words = parse(["--files-from", small.list]).words
        let output = inputs.path("peak")
        let usage = try Child(
          [tools.bench, "--launch", inputs.path("log")] + words, output: output
        ).wait(limit: options.limit)
        let text = String(decoding: try Files.read(output), as: UTF8.self)
        guard usage.status == 0, let peak = Double(text.prefix { $0.isNumber }) else {
          return report.fail("memory: status \(usage.status)")
        }
        runs.append(peak / 1024)
      }
      check("parse: \(count) notices", Files.lineCount(inputs.path("parsed")) == count)
      peaks.append(Measures.median(runs))
    }
    report.add(
      Report.Row(
        measure: .memory, name: "peak memory, \(many) files", ours: peaks[0],
        other: ("\(few) files", peaks[1]), unit: "MB", ratio: peaks[0] / peaks[1],
        target: (1.1, 1.03), isMore: false))
  }

  /// One notice of 10 MB against ten of 1 MB.
  private mutating func large() throws {
    let split = try inputs.split(10, bytes: 1_000_000)
    let usages = try compare([
      parse(["--jobs", "1", split.whole], output: "whole"),
      parse(["--jobs", "1"] + split.parts, output: "parts"),
    ])
    guard let whole = usages[0], let parts = usages[1] else { return }
    report.add(
      Report.Row(
        measure: .large, name: "one notice of 10 MB", ours: whole.processor,
        other: ("ten of 1 MB", parts.processor), unit: "s",
        ratio: whole.processor / parts.processor, target: (1.2, 1.05), isMore: false))
  }

  /// Odd inputs by time per byte, against normal text.
  private mutating func pathological() throws {
    let size = 5_000_000 * options.share / 100
    let normal = try inputs.normal(bytes: size)
    let length = Double(try Files.read(normal).count)
    let repeats = min(options.repeats, 3)
    guard let usual = try compare([parse(["--jobs", "1", normal])], repeats: repeats)[0] else {
      return
    }
    let rate = usual.processor / length * 1e9
    for name in Pathological.names {
      let path = inputs.path("odd.txt")
      let bytes = Double(try Pathological.write(name, share: options.share, to: path))
      guard let usage = try compare([parse(["--jobs", "1", path])], repeats: repeats)[0] else {
        report.fail("\(name): no result within \(options.limit) s")
        continue
      }
      let figure = usage.processor / bytes * 1e9
      report.add(
        Report.Row(
          measure: .pathological, name: name, ours: figure, other: ("normal text", rate),
          unit: "ns a byte", ratio: figure / rate, target: (5, 2), isMore: false))
    }
  }

  /// Notes whether outputs are what they should be.
  private mutating func check(_ what: String, _ isRight: Bool) {
    if isRight { report.remark("checked: \(what)") } else { report.fail("not so: \(what)") }
  }
}
