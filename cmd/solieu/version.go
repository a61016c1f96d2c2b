package main

import (
	"context"
	"fmt"
	"runtime/debug"

	"github.com/spf13/pflag"

	"solieu/corpus/extract"
)

var versionCommand = command{
	name: "version", summary: "prints the program's version",
	setup: func(*pflag.FlagSet) action {
		return func(_ context.Context, c console, _ []string) error {
			info, _ := debug.ReadBuildInfo()
			_, err := fmt.Fprintf(c.out, "solieu %s, reader %d\n", resolveVersion(info), extract.Version)
			return err
		}
	},
}

// resolveVersion is the module's version, or the commit that the build knows.
func resolveVersion(info *debug.BuildInfo) string {
	if info == nil {
		return "unknown"
	}
	if v := info.Main.Version; v != "" && v != "(devel)" {
		return v
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" && len(s.Value) >= 12 {
			return "devel-" + s.Value[:12]
		}
	}
	return "devel"
}
