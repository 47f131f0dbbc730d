/// What to measure, and on how much.
struct Options {
  /// The measures by the word that selects them.
  enum Measure: String, CaseIterable {
    case stages, pipeline, jionlp, match, workers, startup, memory, large, pathological
  }

  /// The size of the one large file in millions of bytes.
  var size = 64
  /// How many small files there are.
  var files = 10_000
  /// How often each contender runs; the median counts.
  var repeats = 5
  /// How much of each pathological input is made, in percent.
  var share = 100
  /// How much text JioNLP gets, in thousands of bytes.
  var part = 300
  /// The seed of all that is random in the inputs.
  var seed = 2_026
  /// Seconds after which a run is ended and counts as failed.
  var limit = 300
  var measures: Set<Measure> = Set(Measure.allCases)
  var corpus = "corpus"
  /// The program to measure; nil for the one beside this program.
  var noticekit: String?
  /// A Python that has JioNLP.
  var python = "python3"
  /// Where the inputs are made; nil for a folder that is removed afterwards.
  var folder: String?
  var isJSON = false

  /// - Returns: nil when the arguments ask for help.
  /// - Throws: `Bench.Failure` with the wrong argument.
  init?(_ arguments: [String]) throws(Bench.Failure) {
    var rest = arguments[...]
    while let name = rest.popFirst() {
      switch name {
      case "-h", "--help": return nil
      case "--json": isJSON = true
      case "--size": size = try Options.number(name, &rest)
      case "--files": files = try Options.number(name, &rest)
      case "--repeats": repeats = try Options.number(name, &rest)
      case "--share": share = try Options.number(name, &rest)
      case "--part": part = try Options.number(name, &rest)
      case "--seed": seed = try Options.number(name, &rest)
      case "--limit": limit = try Options.number(name, &rest)
      case "--corpus": corpus = try Options.word(name, &rest)
      case "--noticekit": noticekit = try Options.word(name, &rest)
      case "--python": python = try Options.word(name, &rest)
      case "--folder": folder = try Options.word(name, &rest)
      case "--only":
        measures = []
        for word in try Options.word(name, &rest).split(separator: ",") {
          guard let measure = Measure(rawValue: String(word)) else {
            throw Bench.Failure(message: "no measure '\(word)'; use \(Options.measureNames)")
          }
          measures.insert(measure)
        }
      default:
        throw Bench.Failure(message: "unknown option '\(name)'; see noticekit-bench --help")
      }
    }
  }

  private static var measureNames: String {
    Measure.allCases.map(\.rawValue).joined(separator: ",")
  }

  private static func word(
    _ name: String, _ rest: inout ArraySlice<String>
  ) throws(Bench.Failure) -> String {
    guard let word = rest.popFirst() else {
      throw Bench.Failure(message: "option '\(name)' needs a value")
    }
    return word
  }

  private static func number(
    _ name: String, _ rest: inout ArraySlice<String>
  ) throws(Bench.Failure) -> Int {
    let text = try word(name, &rest)
    guard let number = Int(text), number > 0 else {
      throw Bench.Failure(message: "'\(text)' is no number for '\(name)'; give one from 1 on")
    }
    return number
  }

  /// The help page.
  static var help: String {
    """
    noticekit-bench — measures NoticeKit against the plain tools found on this machine

    Usage
      swift build -c release && swift run -c release noticekit-bench [OPTIONS]

    Contenders run in turn, after one run each that does not count, and medians are compared.
    Times are those of the processor (user and system), so that other work on the machine disturbs
    little; 'workers' and 'startup' go by the clock. Outputs are checked against one another.

    Options
      --only NAMES      \(measureNames)
      --size N          the one large file in MB (64)
      --files N         how many small files (10000)
      --repeats N       runs of each contender (5)
      --share N         percent of each pathological input (100)
      --part N          KB of text that JioNLP gets (300)
      --seed N          of all that is random (2026)
      --limit N         seconds after which a run is ended (300)
      --corpus DIR      what the inputs are made from (corpus)
      --noticekit FILE  the program to measure (the one beside this one)
      --python FILE     a Python that has JioNLP (python3)
      --folder DIR      keep the inputs there (a temporary folder that is removed)
      --json            print JSON in place of the table
      -h, --help        this page

    Exit status: 0 all went well, 1 a run failed or outputs disagree, 2 wrong usage.

    """
  }
}
