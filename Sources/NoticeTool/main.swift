import NoticeCLI

Program.main()
