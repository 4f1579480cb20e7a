using Luopan.App;

// Without a verb, or with settings only (--urls …), the program serves; everything else is a verb of the command line.
return args.Length == 0 || args[0].StartsWith("--", StringComparison.Ordinal) && args[0] is not ("--help" or "--version")
    ? await WebServer.Serve(args)
    : await Luopan.App.Cli.CommandLine.Run(args);
