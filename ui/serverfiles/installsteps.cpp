#include "ui/serverfiles/installsteps.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct InstallWording
{
    Q_DECLARE_TR_FUNCTIONS(ui::InstallWording)
};

/// Numbered steps; a step may carry configuration lines below it.
QString numbered(const QStringList &steps)
{
    QStringList lines;
    for (int step = 0; step < steps.size(); ++step)
        lines << u"%1. "_s.arg(step + 1) + steps[step];
    return lines.join(u'\n');
}

QString nginxSteps(const QString &chain, const QString &key)
{
    const QString lines = u"\n\n    ssl_certificate     /etc/nginx/ssl/%1;"
                          "\n    ssl_certificate_key /etc/nginx/ssl/%2;\n"_s.arg(chain, key);
    return numbered({
        InstallWording::tr("Copy both files to a folder of the server that only its "
                           "administrator can read, such as /etc/nginx/ssl."),
        InstallWording::tr("In the “server” block that listens on 443:") + lines,
        InstallWording::tr("Test the configuration: nginx -t"),
        InstallWording::tr("Load it: systemctl reload nginx"),
    });
}

QString apacheSteps(const QString &chain, const QString &key)
{
    const QString lines = u"\n\n    SSLEngine on"
                          "\n    SSLCertificateFile    /etc/apache2/ssl/%1"
                          "\n    SSLCertificateKeyFile /etc/apache2/ssl/%2\n"_s.arg(chain, key);
    return numbered({
        InstallWording::tr("Copy both files to a folder of the server that only its "
                           "administrator can read, such as /etc/apache2/ssl."),
        InstallWording::tr("In the <VirtualHost *:443> of the site (Apache 2.4.8 or newer):")
            + lines,
        InstallWording::tr("Test the configuration: apachectl configtest"),
        InstallWording::tr("Load it: systemctl reload apache2 (or httpd)"),
    });
}

QString iisSteps(const QString &file)
{
    return numbered({
        //: %1 is a file name
        InstallWording::tr("Copy “%1” to the Windows server.").arg(file),
        InstallWording::tr("In the IIS Manager, open the server, then “Server Certificates”, and "
                           "choose “Import…”. Give it the file and the password."),
        InstallWording::tr("Open the site, choose “Bindings…”, the line “https” (or add one on "
                           "port 443), and select the new certificate."),
        InstallWording::tr("Delete the copied file: the certificate is in the server's store now."),
    });
}

QString tomcatSteps(const QString &file)
{
    const QString lines =
        u"\n\n    <Connector port=\"443\" protocol=\"org.apache.coyote.http11.Http11NioProtocol\""
        "\n               SSLEnabled=\"true\" scheme=\"https\" secure=\"true\">"
        "\n      <SSLHostConfig>"
        "\n        <Certificate certificateKeystoreFile=\"conf/%1\""
        "\n                     certificateKeystoreType=\"PKCS12\""
        "\n                     certificateKeystorePassword=\"%2\"/>"
        "\n      </SSLHostConfig>"
        "\n    </Connector>\n"_s.arg(file, InstallWording::tr("the password"));
    return numbered({
        //: %1 is a file name
        InstallWording::tr("Copy “%1” to the “conf” folder of Tomcat (8.5 or newer).").arg(file),
        InstallWording::tr("In conf/server.xml, with your password:") + lines,
        InstallWording::tr("Restart Tomcat."),
    });
}

QString otherSteps(const QString &chain, const QString &key)
{
    return numbered({
        //: %1 is a file name
        InstallWording::tr("“%1” has the certificate and the intermediate certificates, in the "
                           "order in which a server sends them (PEM).")
            .arg(chain),
        //: %1 is a file name
        InstallWording::tr("“%1” is the private key, without a password (PEM, PKCS#8). Only the "
                           "server should be able to read it.")
            .arg(key),
        InstallWording::tr("Enter both in the settings of your server, then let it load them "
                           "again."),
    });
}

QString chainSteps(const QString &chain)
{
    return numbered({
        //: %1 is a file name
        InstallWording::tr("“%1” has the certificate and the intermediate certificates (PEM). "
                           "Copy it to the computer that has the private key.")
            .arg(chain),
        InstallWording::tr("Use both together: the key is the one that the CSR was made with."),
    });
}

} // namespace

QString serverName(core::ServerKind server)
{
    switch (server) {
    case core::ServerKind::Nginx:
        return u"nginx"_s;
    case core::ServerKind::Apache:
        return u"Apache"_s;
    case core::ServerKind::Iis:
        return u"IIS"_s;
    case core::ServerKind::Tomcat:
        return u"Tomcat"_s;
    case core::ServerKind::Other:
        return InstallWording::tr("another server");
    }
    Q_UNREACHABLE();
}

QString installSteps(core::ServerKind server, const QStringList &files)
{
    QStringList names;
    for (const QString &file : files)
        names << QFileInfo(file).fileName();
    const QString first = names.value(0);
    if (first.endsWith(".pfx"_L1))
        return server == core::ServerKind::Tomcat ? tomcatSteps(first) : iisSteps(first);
    if (names.size() < 2)
        return chainSteps(first);
    if (server == core::ServerKind::Nginx)
        return nginxSteps(first, names[1]);
    if (server == core::ServerKind::Apache)
        return apacheSteps(first, names[1]);
    return otherSteps(first, names[1]);
}

} // namespace ui
