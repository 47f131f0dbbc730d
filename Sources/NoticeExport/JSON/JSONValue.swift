/// A JSON value as read; objects keep the order of their members.
public enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  /// A number without fraction and exponent that fits.
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A name and its value in an object.
  public struct Member: Hashable, Sendable {
    public var name: String
    public var value: JSONValue

    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// The member of an object, or nil if there is none or this is no object.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name == name }?.value
  }

  /// The text of a string, else nil.
  public var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// The number of an integer, else nil.
  public var integer: Int? {
    guard case .integer(let number) = self else { return nil }
    return number
  }

  /// The value of true and false, else nil.
  public var bool: Bool? {
    guard case .bool(let flag) = self else { return nil }
    return flag
  }

  /// The elements of an array, else nil.
  public var array: [JSONValue]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }

  /// The members of an object, else nil.
  public var members: [Member]? {
    guard case .object(let members) = self else { return nil }
    return members
  }
}
