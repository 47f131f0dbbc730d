import NoticeExport

/// Values as the labelling guide's own scorer, a Python program, prints them in its notes.
enum PythonLiteral {
  /// A string in quotes: `'安全'`.
  static func of(_ text: String) -> String {
    let quote: Unicode.Scalar = text.contains("'") && !text.contains("\"") ? "\"" : "'"
    var view = String.UnicodeScalarView([quote])
    for scalar in text.unicodeScalars {
      switch scalar {
      case quote, "\\": view.append(contentsOf: ["\\", scalar])
      case "\n": view.append(contentsOf: "\\n".unicodeScalars)
      case "\r": view.append(contentsOf: "\\r".unicodeScalars)
      case "\t": view.append(contentsOf: "\\t".unicodeScalars)
      default:
        if isPrintable(scalar) {
          view.append(scalar)
        } else {
          view.append(contentsOf: escape(scalar.value).unicodeScalars)
        }
      }
    }
    view.append(quote)
    return String(view)
  }

  /// A list of strings.
  static func of(_ texts: [String]) -> String {
    "[" + texts.map { of($0) }.joined(separator: ", ") + "]"
  }

  /// A set in sorted order.
  static func of(_ texts: Set<String>) -> String {
    of(texts.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) })
  }

  /// A text, a list, or `None`.
  static func of(_ field: GoldLabels.Field) -> String {
    switch field {
    case .text(let text): return text.map { of($0) } ?? "None"
    case .list(let texts): return of(texts)
    }
  }

  /// A dictionary of numbers; the empty string for an empty one.
  static func of(_ members: [JSONValue.Member]) -> String {
    if members.isEmpty { return "" }
    return "{"
      + members.map { "\(of($0.name)): \($0.value.integer.map(String.init) ?? "None")" }
      .joined(separator: ", ") + "}"
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      return false
    case .spaceSeparator: return scalar == " "
    default: return true
    }
  }

  private static func escape(_ code: UInt32) -> String {
    let digits = String(code, radix: 16)
    let width = code < 0x100 ? 2 : code < 0x10000 ? 4 : 8
    let letter = code < 0x100 ? "x" : code < 0x10000 ? "u" : "U"
    return "\\" + letter + String(repeating: "0", count: width - digits.count) + digits
  }
}
