/// A pattern for paths: `*` and `?` within a component, `**` across components, `[a-z]`, `[!a]`.
///
/// A pattern without a slash is for the last component alone, as in `.gitignore`. The time is
/// bounded by the product of both lengths, whatever the stars.
struct Glob: Hashable, Sendable {
  private enum Token: Hashable, Sendable {
    case scalar(Unicode.Scalar)
    case any
    case set([ClosedRange<Unicode.Scalar>], isInverted: Bool)
    /// `*`: any number of scalars of one component.
    case star
    /// `**`: anything.
    case deep
    /// `**/`: any number of whole components.
    case folders
  }

  private let tokens: [Token]
  private let isForName: Bool

  init(_ pattern: String) {
    tokens = Glob.tokens(Array(pattern.unicodeScalars)[...])
    isForName = !pattern.contains("/")
  }

  /// Whether a word holds characters that make it a pattern.
  static func isPattern(_ text: String) -> Bool { text.contains { "*?[".contains($0) } }

  /// The patterns of a list parted by commas.
  static func list(_ text: String?) -> [Glob] {
    (text ?? "").split(separator: ",").map { Glob(String($0)) }
  }

  private static func tokens(_ pattern: ArraySlice<Unicode.Scalar>) -> [Token] {
    var tokens: [Token] = []
    var rest = pattern
    while let first = rest.popFirst() {
      switch first {
      case "*" where rest.first == "*":
        rest = rest.drop { $0 == "*" }
        tokens.append(rest.first == "/" ? .folders : .deep)
        if rest.first == "/" { rest = rest.dropFirst() }
      case "*": tokens.append(.star)
      case "?": tokens.append(.any)
      case "[":
        let isInverted = rest.first == "!" || rest.first == "^"
        let body = isInverted ? rest.dropFirst() : rest
        // A bracket that closes at once is one of the set.
        if let end = body.dropFirst().firstIndex(of: "]") {
          tokens.append(.set(ranges(body[..<end]), isInverted: isInverted))
          rest = rest[(end + 1)...]
        } else {
          tokens.append(.scalar(first))
        }
      default: tokens.append(.scalar(first))
      }
    }
    return tokens
  }

  private static func ranges(_ set: ArraySlice<Unicode.Scalar>) -> [ClosedRange<Unicode.Scalar>] {
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    var rest = set
    while let low = rest.popFirst() {
      if rest.first == "-", let high = rest.dropFirst().first {
        rest = rest.dropFirst(2)
        if low <= high { ranges.append(low...high) }
      } else {
        ranges.append(low...low)
      }
    }
    return ranges
  }

  /// Whether the pattern fits a path, a leading `./` aside.
  func matches(_ path: String) -> Bool {
    var scalars = Array(path.unicodeScalars)[...]
    if isForName {
      if let slash = scalars.lastIndex(of: "/") { scalars = scalars[(slash + 1)...] }
    } else if scalars.starts(with: ["." as Unicode.Scalar, "/"]) {
      scalars = scalars.dropFirst(2)
    }
    // The tokens that may come next, for all ways of matching at once.
    var states = closure([0], at: "/")
    for scalar in scalars {
      var next: Set<Int> = []
      for state in states where state < tokens.count {
        switch tokens[state] {
        case .scalar(let wanted): if wanted == scalar { next.insert(state + 1) }
        case .any: if scalar != "/" { next.insert(state + 1) }
        case .set(let ranges, let isInverted):
          if scalar != "/", ranges.contains(where: { $0.contains(scalar) }) != isInverted {
            next.insert(state + 1)
          }
        case .star: if scalar != "/" { next.insert(state) }
        case .deep, .folders: next.insert(state)
        }
      }
      states = closure(next, at: scalar)
      if states.isEmpty { return false }
    }
    return states.contains(tokens.count)
  }

  /// The states with those that follow without a scalar, `last` being the scalar read before.
  private func closure(_ states: Set<Int>, at last: Unicode.Scalar) -> Set<Int> {
    var all = states
    var open = Array(states)
    while let state = open.popLast() {
      guard state < tokens.count else { continue }
      let isOptional: Bool
      switch tokens[state] {
      case .star, .deep: isOptional = true
      case .folders: isOptional = last == "/"
      default: isOptional = false
      }
      if isOptional, all.insert(state + 1).inserted { open.append(state + 1) }
    }
    return all
  }
}
