import Testing

@testable import NoticeCLI

@Suite struct GlobTests {
  @Test(arguments: [
    ("*.txt", "a.txt", true), ("*.txt", "2024/a.txt", true), ("*.txt", "a.txt.bak", false),
    ("通知?.docx", "通知一.docx", true), ("通知?.docx", "通知一二.docx", false),
    ("2024/*.txt", "2024/a.txt", true), ("2024/*.txt", "2024/06/a.txt", false),
    ("2024/**/*.txt", "2024/06/a.txt", true), ("2024/**/*.txt", "2024/a.txt", true),
    ("2024/**", "2024/06/a.txt", true), ("2024/**/*.txt", "2024x/a.txt", false),
    ("**/a.txt", "a.txt", true), ("**/a.txt", "x/y/a.txt", true), ("**/a.txt", "xa.txt", false),
    ("./2024/*.txt", "2024/a.txt", false), ("2024/*.txt", "./2024/a.txt", true),
    ("[0-9]*.md", "3x.md", true), ("[!0-9]*.md", "3x.md", false), ("[]]", "]", true),
    ("a[", "a[", true), ("", "", true), ("*", "", true), ("?", "", false),
  ])
  func patterns(pattern: String, path: String, fits: Bool) {
    #expect(Glob(pattern).matches(path) == fits)
  }

  @Test func manyStarsEndSoon() {
    let pattern = String(repeating: "*a", count: 40) + "b"
    #expect(!Glob(pattern).matches(String(repeating: "a", count: 2000)))
  }

  @Test func listsAndWords() {
    #expect(Glob.list("*.txt,2024/**").count == 2)
    #expect(Glob.list(nil).isEmpty)
    #expect(Glob.isPattern("2024/*.txt"))
    #expect(!Glob.isPattern("2024/a.txt"))
  }
}
