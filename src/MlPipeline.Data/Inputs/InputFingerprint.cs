using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MlPipeline.Data.Inputs;

/// <summary>A name for the state that input files are in, without reading them.</summary>
public static class InputFingerprint
{
    /// <summary>SHA-256, in hexadecimal digits, of the files' paths, names, kinds, lengths and times, and of what could not be used.</summary>
    public static string Of(InputSet set)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in set.Files)
        {
            var info = new FileInfo(file.Path);
            var state = info.Exists ? string.Create(CultureInfo.InvariantCulture, $"{info.Length}|{info.LastWriteTimeUtc.Ticks}") : "missing";
            Add(string.Create(CultureInfo.InvariantCulture, $"{file.Path}\0{file.Name}\0{file.Kind}\0{file.Gzip}\0{state}\n"));
        }

        foreach (var rejection in set.Rejections) Add(rejection + "\n");
        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Add(string text) => hash.AppendData(Encoding.UTF8.GetBytes(text));
    }
}
