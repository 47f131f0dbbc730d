/// Writes HTML with everything that comes from notices escaped (WHATWG HTML, section 13).
struct HTMLWriter {
  private(set) var text = ""

  /// An element with its attributes and what `content` writes into it.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
    _ content: (inout HTMLWriter) -> Void
  ) {
    open(name, attributes)
    content(&self)
    close(name)
  }

  /// An element that holds text alone.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text content: String
  ) {
    element(name, attributes) { $0.write(content) }
  }

  /// A list to choose from with its label; the first choice, with an empty value, leaves all.
  mutating func select(
    _ id: String, _ label: String, _ options: [(value: String, text: String)], any: String
  ) {
    element("label") { html in
      html.write(label)
      html.element("select", ["id": id]) { html in
        html.element("option", ["value": ""], text: any)
        for option in options { html.element("option", ["value": option.value], text: option.text) }
      }
    }
  }

  /// A start tag; attributes without a value are left out.
  mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
    text += "<\(name)"
    for (key, value) in attributes {
      if let value { text += " \(key)=\"\(HTMLWriter.escaped(value))\"" }
    }
    text += ">"
  }

  /// An end tag.
  mutating func close(_ name: String) { text += "</\(name)>" }

  /// Text, escaped.
  mutating func write(_ content: String) { text += HTMLWriter.escaped(content) }

  /// Mark-up of our own making: style sheets, scripts, white space between elements.
  mutating func raw(_ markup: String) { text += markup }

  /// Text in which no character opens or closes anything, in content and in quoted attributes alike;
  /// characters that HTML forbids are left out.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\r": continue
      case "\t", "\n": result.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
