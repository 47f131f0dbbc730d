/// Writes the lines of an iCalendar object (RFC 5545, section 3.1).
struct CalendarText {
  /// What has been written.
  private(set) var bytes: [UInt8] = []

  /// Writes a property as it is: `BEGIN:VEVENT`.
  mutating func line(_ content: String) {
    // A line has 75 octets at most; what goes on behind a blank counts the blank in.
    var room = 75
    for scalar in content.unicodeScalars {
      let octets = UTF8.width(scalar)
      if octets > room {
        bytes.append(contentsOf: [0x0D, 0x0A, 0x20])
        room = 74
      }
      bytes.append(contentsOf: UTF8.encode(scalar)!)
      room -= octets
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
  }

  /// Writes a property whose value is any text: `SUMMARY`.
  mutating func property(_ name: String, text: String) {
    line(name + ":" + CalendarText.escaped(text))
  }

  /// Writes a property whose value is a list of texts: `CATEGORIES`.
  mutating func property(_ name: String, texts: [String]) {
    line(name + ":" + texts.map(CalendarText.escaped).joined(separator: ","))
  }

  /// `text` with backslashes before what would end a value (section 3.3.11), without controls.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",":
        result.append("\\")
        result.append(scalar)
      case "\n":
        result.append(contentsOf: "\\n".unicodeScalars)
      case "\t":
        result.append(scalar)
      default:
        if scalar.value >= 0x20 && scalar.value != 0x7F { result.append(scalar) }
      }
    }
    return String(result)
  }
}
