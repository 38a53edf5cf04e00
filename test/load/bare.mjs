// The yardstick: Express with nothing but a handler that sends the bytes which the product sent, compressed in the same way.
// It is told over the channel what to send, and says in return where it listens.
import compression from 'compression';
import express from 'express';

const app = express();
app.set('etag', false); // the product makes none either
app.disable('x-powered-by');
app.use(compression({ level: 4 }));

process.on('message', (answers) => {
  for (const { path, method, status, type, location, body } of answers) {
    const bytes = Buffer.from(body, 'base64');
    const text = /^text|json/.test(type ?? '') ? bytes.toString() : bytes;
    const send = (_request, response) => {
      if (location) return response.redirect(status, location);
      response.status(status).type(type).send(text);
    };
    if (method === 'POST') app.post(path, express.urlencoded({ extended: false, parameterLimit: 2000 }), send);
    else app.get(path, send);
  }
  const server = app.listen(0, '127.0.0.1', () => process.send(server.address().port));
});
process.on('disconnect', () => process.exit(0));
