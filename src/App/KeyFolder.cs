using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Luopan.App;

/// <summary>The keys that sign the session cookies: kept in <c>data/keys</c>, which only the account the product runs under may enter.</summary>
internal static class KeyFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    // What guards the keys is the folder's mode and the encryption of the disk, said here on purpose: a second key lying beside them would guard nothing.
    internal static void Use(IDataProtectionBuilder protection, string data) => protection
        .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(data, "keys")))
        .Services.AddOptions<KeyManagementOptions>().Configure(keys =>
        {
            Make(Path.Combine(data, "keys"));
            keys.XmlEncryptor = new NullXmlEncryptor();
        });

    private static void Make(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else if (Directory.Exists(folder)) File.SetUnixFileMode(folder, OwnerOnly);
        else Directory.CreateDirectory(folder, OwnerOnly);
    }
}
