package main

import (
	"os"
	"syscall"
)

// peak is the most memory that a process held, or the largest of those it started: VmHWM, in megabytes.
func peak(ended *os.ProcessState) float64 {
	if usage, ok := ended.SysUsage().(*syscall.Rusage); ok {
		return float64(usage.Maxrss) / 1024
	}
	return 0
}
