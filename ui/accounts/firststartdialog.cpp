#include "ui/accounts/firststartdialog.h"

#include <QCommandLinkButton>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QCommandLinkButton *makeChoice(const QString &name, const QString &title,
                               const QString &explanation)
{
    auto *button = new QCommandLinkButton(title, explanation);
    button->setObjectName(name);
    button->setAccessibleName(title);
    button->setAccessibleDescription(explanation);
    return button;
}

} // namespace

FirstStartDialog::FirstStartDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Welcome to CertDesk"));
    setObjectName(u"firstStart"_s);

    auto *heading = new QLabel(tr("How would you like to begin?"));
    QFont font = heading->font();
    font.setPointSizeF(font.pointSizeF() * 1.4);
    font.setBold(true);
    heading->setFont(font);
    auto *introduction =
        new QLabel(tr("CertDesk renews the TLS certificates you own at Tencent Cloud and keeps "
                      "their private keys in this computer's keychain."));
    introduction->setWordWrap(true);

    auto *sandbox = makeChoice(
        u"trySandbox"_s, tr("&Try it with the sandbox"),
        tr("Rehearse with made-up certificates on this computer. Nothing is bought or sent."));
    auto *connectAccount =
        makeChoice(u"connectAccount"_s, tr("&Connect my Tencent Cloud account"),
                   tr("Needs a SecretId and a SecretKey. The key goes to the keychain only."));
    auto *quit =
        makeChoice(u"quit"_s, tr("&Quit"), tr("Close CertDesk. It will ask again next time."));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(12);
    for (QWidget *widget : {static_cast<QWidget *>(heading), static_cast<QWidget *>(introduction),
                            static_cast<QWidget *>(sandbox), static_cast<QWidget *>(connectAccount),
                            static_cast<QWidget *>(quit)})
        layout->addWidget(widget);
    sandbox->setFocus();

    connect(sandbox, &QCommandLinkButton::clicked, this, [this] {
        accept();
        emit sandboxChosen();
    });
    connect(connectAccount, &QCommandLinkButton::clicked, this, [this] {
        accept();
        emit connectChosen();
    });
    connect(quit, &QCommandLinkButton::clicked, this, &QDialog::reject);
    connect(this, &QDialog::rejected, this, &FirstStartDialog::quitChosen);
}

} // namespace ui
